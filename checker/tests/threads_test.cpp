// What several threads may ask for at once, as the survey of mutants and the grader do. A race shows under the `tsan`
// preset; without it, that all of them get the same.
#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/explainers.hpp"
#include "checker/parts/parts.hpp"

namespace ex4::diagnosis {
namespace {

TEST(Threads, ShareTheModelsOfTheParts) {
  constexpr std::size_t count = 4;
  std::vector<std::vector<const void*>> seen(count);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < count; ++i)
    threads.emplace_back([&mine = seen[i]] {
      for (const Part& part : parts()) {
        mine.push_back(model_of(part.stem));
        mine.push_back(&layout_models(part.stem));
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(std::set(seen.begin(), seen.end()).size(), 1U);
}

}  // namespace
}  // namespace ex4::diagnosis
