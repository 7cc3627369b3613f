// ex4_make_tables PARTS FILE: writes the tables of the folder PARTS (checker/parts) as C++ into FILE. Run by
// the build.
#include <fstream>
#include <iostream>

#include "checker/tables/read.hpp"
#include "checker/tables/write.hpp"

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: ex4_make_tables PARTS FILE\n";
    return 2;
  }
  try {
    const std::string code = ex4::tables::cpp_of(words[1]);
    std::ofstream file(words[2]);
    if (!(file << code << std::flush))
      throw ex4::tables::TableError(std::string(words[2]) + ": error: cannot be written");
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
