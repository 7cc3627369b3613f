// The words of the tables of mistakes, and the weights behind them. Of two explanations of one size the
// lighter one is meant; weights of a set add up. Slips that have no name, made in
// checker/diagnosis/engine/mutate.cpp, weigh 20 and more.
#pragma once

#include <array>
#include <string_view>

namespace ex4::tables {

struct Word {
  std::string_view word;
  int weight;
};

/// How often a mistake is made where it can be made.
inline constexpr std::array<Word, 5> likelihoods = {{
    {"common", 8},
    {"usual", 9},
    {"rare", 10},
    {"very rare", 11},
    {"hardly ever", 12},
}};

/// Where a family of mistakes lies, seen from the part that is explained; added to the weight of each.
inline constexpr std::array<Word, 4> places = {{
    {"here", 0},                      // in what the part asks for
    {"leads here", 1},                // in a step that the part needs as well
    {"earlier part", 3},              // in what an earlier part asked for, and checked
    {"leads to an earlier part", 4},  // in a step that this earlier part needed
}};

}  // namespace ex4::tables
