// The same gradient and the same training in other libraries, side by side in one run (--peers). Who is not
// installed is left out by name; whose answer is wrong, too.
#include <fmt/format.h>
#include <stdlib.h>

#include <cmath>
#include <fstream>

#include "benchmarks/machine.hpp"
#include "benchmarks/peer_process.hpp"
#include "benchmarks/suite.hpp"
#include "checker/oracle/oracle.hpp"
#include "exercises/init.hpp"

namespace ex4::bench {
namespace {

namespace fs = std::filesystem;

struct Peer {
  std::string name;                  ///< of the benchmark, after "peers/"
  std::vector<std::string> command;  ///< the interpreter, Debian's own, and the file in benchmarks/peers
  bool trains = false;
  double least_accuracy = 0.95;  ///< of a trained network
};

const std::vector<Peer>& all_peers() {
  static const std::vector<Peer> peers{
      {"numpy_loop", {"/usr/bin/python3", "numpy_loop.py"}},
      {"numpy", {"/usr/bin/python3", "numpy_vectorized.py"}},
      {"octave", {"octave-cli", "-q", "octave_vectorized.m"}},
      {"pytorch", {"/usr/bin/python3", "pytorch.py"}},
      {"eigen", {"eigen.cpp"}},
      {"training_scipy_L-BFGS-B", {"/usr/bin/python3", "scipy_training.py"}, true},
      // 250 evaluations at most, as the usual ports have it
      {"training_scipy_TNC", {"/usr/bin/python3", "scipy_training.py"}, true},
      // another cost (softmax), so only its accuracy can be checked
      {"training_sklearn", {"/usr/bin/python3", "sklearn_training.py"}, true, 0.93}};
  return peers;
}

/// A folder with the digits as plain doubles, column by column.
class Material {
 public:
  explicit Material(const Problem& p) {
    std::string pattern = (fs::temp_directory_path() / "ex4-peers-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a folder for the peers");
    folder_ = pattern;
    arma::arma_rng::set_seed(4);
    const arma::mat first = random_init(p.X.n_cols, 25, 0.12), second = random_init(25, 10, 0.12);
    write("X", p.X);
    write("y", arma::conv_to<arma::mat>::from(p.y));
    write("theta1", p.w.theta1);
    write("theta2", p.w.theta2);
    write("start", oracle::unroll({first, second}));
  }
  ~Material() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Material(const Material&) = delete;
  const fs::path& folder() const { return folder_; }

 private:
  void write(const std::string& name, const arma::mat& values) const {
    std::ofstream(folder_ / (name + ".bin"), std::ios::binary)
        .write(reinterpret_cast<const char*>(values.memptr()),
               static_cast<std::streamsize>(values.n_elem * sizeof(double)));
  }
  fs::path folder_;
};

/// The command for this peer; a C++ one is compiled first.
std::vector<std::string> prepared(Peer peer, const fs::path& folder) {
  const fs::path source = fs::path(std::getenv("EX4_ROOT")) / "benchmarks/peers" / peer.command.back();
  peer.command.back() = source.string();
  if (source.extension() != ".cpp") return peer.command;
  const fs::path program = folder / peer.name;
  const process::Finished done =
      process::run({"c++", "-std=c++20", "-O3", "-march=native", "-fopenmp", "-I/usr/include/eigen3",
                    source.string(), "-o", program.string()},
                   std::chrono::seconds(120), 4096);
  if (done.status != 0)
    throw std::runtime_error("it does not compile: " + done.output.substr(0, done.output.find('\n')));
  return {program.string()};
}

void require_right_answer(const Peer& peer, const Problem& p, const std::vector<double>& values) {
  if (values.size() != p.w.theta1.n_elem + p.w.theta2.n_elem)
    throw std::runtime_error("its answer has the wrong length");
  const Weights got = oracle::roll(arma::vec(values), p.X.n_cols, p.w.theta1.n_rows, p.w.theta2.n_rows);
  if (!peer.trains) return require_right("it", Gradient{got.theta1, got.theta2}, p.right);
  const double share = oracle::accuracy(oracle::predict(got, p.X), p.y);
  if (!(share >= peer.least_accuracy))
    throw std::runtime_error(fmt::format("it reaches only {:.2f} %", 100 * share));
}

void add_peer(const Bench& bench, const Peer& peer, std::size_t threads,
              const std::shared_ptr<Material>& material) {
  const auto process = std::make_shared<PeerProcess>(prepared(peer, material->folder()), material->folder(),
                                                     fmt::format("{}_{}", peer.name, threads), threads);
  require_right_answer(peer, bench.digits, process->answer());
  const double once = process->seconds(1), wanted = std::stod(bench.options.min_time);
  const int calls = peer.trains ? 1 : std::clamp(static_cast<int>(wanted / once), 1, 1000);
  const std::string name = peer.trains ? fmt::format("peers/{}/threads:{}", peer.name, threads)
                                       : at("peers/" + peer.name, bench.digits.X.n_rows, threads);
  auto* registered =
      benchmark::RegisterBenchmark(name.c_str(), [process, calls, material](benchmark::State& state) {
        let_blas_rest();
        for (auto _ : state) {
          try {
            state.SetIterationTime(process->seconds(calls));
          } catch (const std::runtime_error& error) {
            state.SkipWithError(error.what());
          }
        }
      });
  registered->Unit(benchmark::kMillisecond)->Iterations(1)->UseManualTime();
}

}  // namespace

void add_peers(Bench& bench) {
  const auto material = std::make_shared<Material>(bench.digits);
  for (const Peer& peer : all_peers())
    for (const std::size_t threads : bench.threads) {
      if (peer.trains && threads != bench.threads.back()) continue;
      if (peer.name == "numpy_loop" && threads != 1)
        continue;  // nothing in it has a second thread to give work to
      try {
        add_peer(bench, peer, threads, material);
      } catch (const std::runtime_error& error) {
        bench.notes.push_back(
            fmt::format("{} (threads: {}) is left out: {}", peer.name, threads, error.what()));
        if (std::string(error.what()).find("wrong") != std::string::npos) bench.something_wrong = true;
      }
    }
}

}  // namespace ex4::bench
