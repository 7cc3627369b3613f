// What is known about one part: its formula, where each function's outputs come from, and the choices.
//
// To add a part: write checker/parts/<stem>/part.toml (the right formula, step by step) and mistakes.toml
// (the mistakes that have a name); or, where a formula does not fit, an explainer of its own in
// checker/diagnosis/<stem>.cpp, entered in part_explainers.cpp. Unnamed mistakes are made from the steps by
// edits() (mutate.hpp). docs/diagnosis.md tells the whole story.
#pragma once

#include <string_view>
#include <vector>

#include "checker/diagnosis/engine/formula/program.hpp"

namespace ex4::diagnosis {

/// A mistake with a name, as written in a part's table.
struct Row {
  std::string_view id;      ///< "cost.no-mean"
  int weight;               ///< of the word of its likelihood, checker/tables/likelihood.hpp; see Choice
  std::string_view change;  ///< "J0 = S", several joined by " & "
  std::string_view says, ask;
  std::string_view see;  ///< "cost.md#no-mean"
};

struct OutputOf {
  std::string_view field, step;
};

/// Another right way to write a step: "R" as "lambda*Q / (2*count)".
struct Form {
  std::string_view step, formula;
};

/// One function of a part. Goals are made from the outputs in this order, so those with fewer steps come
/// first.
struct FunctionModel {
  std::string_view function;
  std::vector<OutputOf> outputs;
};

struct Model {
  Program program;
  std::vector<FunctionModel> functions;
  std::vector<Choice> choices;

  Model(const std::vector<std::string_view>& inputs, const std::vector<Line>& lines)
      : program(inputs, lines) {}
  /// `further` is added to the weights: mistakes of an earlier part are less likely than those of this one.
  void add(const std::vector<Row>& rows, int further = 0);
  /// The unnamed ones, for the steps that some output depends on. `mirror` lists names of the two layers that
  /// correspond, {"T1", "T2"}: the same slip in both layers counts as one. `forms` are other right ways to
  /// write a step: slips in them count too.
  void add_generated(const std::vector<std::pair<std::string_view, std::string_view>>& mirror,
                     const std::vector<Form>& forms);
  const Choice* find(std::string_view id) const;

 private:
  void add_halves(const Choice& both);
  void drop_repeated_halves();
  std::vector<std::string> halves_;  ///< ids made by add_halves()
};

}  // namespace ex4::diagnosis
