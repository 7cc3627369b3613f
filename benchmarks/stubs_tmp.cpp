#include "benchmarks/suite.hpp"
namespace ex4::bench {
void add_peers(Bench&) {}
void add_growth(Bench&) {}
void draw_plots(const Bench&, const Results&) {}
}
