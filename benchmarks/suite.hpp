// The groups of benchmarks. Each add_ function checks the answers and registers its benchmarks with Google
// Benchmark; the names are fixed, since grading tools and plots read them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "benchmarks/problem.hpp"
#include "benchmarks/results.hpp"
#include "benchmarks/team.hpp"

namespace ex4::bench {

/// What ./ex4 bench was asked for; paths are absolute, empty where not wanted.
struct Options {
  std::string json, exercises, plot, filter = ".", min_time = "0.1";
  unsigned repetitions = 9;
  bool grow = false, peers = false;
};

/// What the groups share.
struct Bench {
  Options options;
  Problem digits;
  std::vector<std::size_t> threads{1, 2};
  std::vector<std::string> notes;  ///< who was left out and why; printed below the tables
  bool something_wrong = false;    ///< somebody's answer was wrong: exit status 1
  Team& team(std::size_t size);    ///< helpers pinned to processors of their own

 private:
  std::vector<std::unique_ptr<Team>> teams_;
};

/// Registers `call` under `name`, timed by the clock on the wall, with that many threads of OpenBLAS.
benchmark::internal::Benchmark* add(const std::string& name, std::size_t blas_threads,
                                    std::function<void()> call);
/// "backprop/loop/m:5000/threads:1".
std::string at(const std::string& what, std::size_t m, std::size_t threads);
/// Keeps the compiler from leaving out the work whose result nobody reads. By its address: newer versions of Google
/// Benchmark want to write to what they are given, and a matrix has constant members.
template <typename T>
void keep(const T& result) {
  const T* address = &result;
  benchmark::DoNotOptimize(address);
  benchmark::ClobberMemory();
}

/// backprop/loop, backprop/vectorized, backprop/blocked and gemm_limit, at m:5000 and threads:1 and 2.
void add_backprop(Bench& bench);
/// training/50_iterations/solution and …/blocked.
void add_training(Bench& bench);
/// learner/loop and learner/vectorized, in the box, from the folder of --exercises.
void add_learner(Bench& bench);
/// peers/<name>: the same in other libraries.
void add_peers(Bench& bench);
/// grow/…: m from 500 to 500,000 and h from 25 to 1000.
void add_growth(Bench& bench);

/// The tables on standard output.
void print_results(const Bench& bench, const Results& results);
/// Pictures with gnuplot. Throws std::runtime_error.
void draw_plots(Bench& bench, const Results& results);

}  // namespace ex4::bench
