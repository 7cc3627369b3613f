// The whole exercise as one formula, from X to the regularised gradient, and its mistakes by step. The parts cost,
// regularization, backprop_* and regularized_gradient look at different outputs of it.
#pragma once

#include "checker/diagnosis/engine/model.hpp"

namespace ex4::diagnosis {

/// The model with all mistakes, for the functions of `stem`.
Model network_model(std::string_view stem);

/// The tables, one file each.
/// With `sums`, the gradients are added to sums that start at zero, as in a loop: other shapes then throw.
const std::vector<Line>& network_lines(bool sums);
std::vector<Row> feedforward_rows();
std::vector<Row> label_rows();
std::vector<Row> cost_rows();
std::vector<Row> penalty_rows();
std::vector<Row> backprop_rows();
std::vector<Row> backprop_loop_rows();
std::vector<Row> regularized_gradient_rows();

}  // namespace ex4::diagnosis
