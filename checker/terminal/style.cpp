// See style.hpp. Asks the environment each time, so that a test can change it.
#include "checker/terminal/style.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace ex4::cli {
namespace {

const char* escape_of(Ink ink) {
  switch (ink) {
    case Ink::good:
      return "\x1b[32m";
    case Ink::bad:
      return "\x1b[31m";
    case Ink::warn:
      return "\x1b[33m";
    case Ink::dim:
      return "\x1b[2m";
    case Ink::strong:
      return "\x1b[1m";
    case Ink::plain:
      break;
  }
  return "";
}

}  // namespace

bool colours_wanted() {
  const char* no_color = std::getenv("NO_COLOR");  // https://no-color.org: any value that is not empty
  const char* term = std::getenv("TERM");
  return isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0') && term != nullptr &&
         std::strcmp(term, "dumb") != 0;
}

std::string paint(Ink ink, const std::string& text) {
  if (ink == Ink::plain || text.empty() || !colours_wanted()) return text;
  return escape_of(ink) + text + "\x1b[0m";
}

unsigned terminal_width() {
  constexpr unsigned unknown = 100, narrowest = 40;
  winsize size{};
  unsigned width = 0;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  if (const char* columns = std::getenv("COLUMNS"); width == 0 && columns != nullptr)
    width = static_cast<unsigned>(std::strtoul(columns, nullptr, 10));
  if (width == 0 || width > 10'000) return unknown;
  return width < narrowest ? narrowest : width;
}

}  // namespace ex4::cli
