// Mistakes with the labels and the targets made from them.
#include "checker/diagnosis/network.hpp"

namespace ex4::diagnosis {
namespace {
constexpr const char* two_values = "Which two values can the target of a single output unit take, and does your Y hold only those?";
constexpr const char* which_unit = "Print the row of targets of an example with label 1: which output unit has the 1?";
constexpr const char* largest_label = "What is the largest label, and what is the largest legal column index?";
}  // namespace

std::vector<Row> label_rows() {
  return {
      {"labels.raw", 8, "Y = spread(labels, units)", "The labels 1..K are used as they are, where the targets 0 and 1 belong.", two_values, "cost.md#labels-raw"},
      {"labels.shift-wrap", 9, "Y = onehot(mod(labels, units) + 1, units)", "Every example is given the output unit after its own, and the last label goes to the first unit.", which_unit, "cost.md#label-shift"},
      {"labels.shift-wrap-back", 10, "Y = onehot(mod(labels - 2, units) + 1, units)", "Every example is given the output unit before its own, and the first label goes to the last unit.", which_unit, "cost.md#label-shift"},
      {"labels.zero-based-compare", 9, "Y = match(labels + 1, units)", "The label is compared with a unit number that counts from 0, so every target sits one unit too far and the last label has none.", which_unit, "cost.md#label-shift"},
      {"labels.compare-two-off", 10, "Y = match(labels + 2, units)", "The label is compared with the unit's index less one, so every target sits two units too far.", which_unit, "cost.md#label-shift"},
      {"labels.shift-back", 10, "Y = match(labels - 1, units)", "Every target sits one unit too early, and label 1 has none.", which_unit, "cost.md#label-shift"},
      {"labels.zero-based-index", 8, "Y = onehot(labels + 1, units)", "The label itself is used as a column index, and indices count from 0: label K lies outside.", largest_label, "model.md#label-0-based"},
      {"labels.index-too-small", 10, "Y = onehot(labels - 1, units)", "Two is taken off the label to get a column index, so label 1 lies outside.", largest_label, "model.md#label-0-based"},
      {"labels.index-two-too-far", 10, "Y = onehot(labels + 2, units)", "One is added to the label to get a column index, and indices count from 0: the 1 stands two units too far or outside.", largest_label, "model.md#label-0-based"},
      {"labels.ten-as-zero", 9, "Y = onehot(mod(labels, 10) + 1, units)", "Label 10 is turned into 0 and all others move up one unit, as if unit 0 stood for the digit zero.", "Which output unit belongs to label 10?", "cost.md#label-shift"},
      {"labels.reversed", 10, "Y = reverse_columns(onehot(labels, units))", "The output units are counted from the other end.", which_unit, "cost.md#label-shift"},
      {"labels.width-from-data", 9, "Y = onehot(labels, max_all(labels))", "The number of output units is taken from the largest label that occurs, and should come from Theta2.", "What if no example has the last label?", "model.md#width-from-the-data"},
      {"labels.width-from-count", 10, "Y = onehot(labels, distinct(labels))", "The number of output units is taken from how many different labels occur, and should come from Theta2.", "What if no example has some label?", "model.md#width-from-the-data"},
      {"labels.first-unit-for-all", 9, "Y = spread(first_column(onehot(labels, units)), units)", "The targets of the first output unit are used for all units, as Y(i) does where Y.row(i) is meant.", "How many numbers is Y(i), and how many is Y.row(i)?", "backprop_loop.md#wrong-index"},
      {"labels.width-of-columns", 10, "units = h + 1", "The number of output units is taken from the columns of Theta2; they are its rows.", "What does a row of Theta2 stand for, and what a column?", "model.md#sizes-swapped"},
      {"labels.width-of-hidden", 10, "units = h", "The number of hidden units is used where the number of output units belongs.", "Which matrix has one row for each output unit?", "model.md#sizes-swapped"},
      {"labels.width-of-ten", 10, "units = 10", "The number of labels, 10, is written into the code.", "How many output units does a network with another Theta2 have?", "model.md#written-in-sizes"},
      {"labels.plus-minus-one", 10, "Y = 2*onehot(labels, units) - 1", "The targets are -1 and 1, and should be 0 and 1.", two_values, "cost.md#labels-raw"},
      {"labels.transposed", 9, "Y = onehot(labels, units)'", "The targets and a3 lie in different directions: one has an example in each row, and the other in each column.", "Is an example a row or a column of Y?", "model.md#transposed-targets"},
      {"labels.wrong-index", 9, "Y = label_is_example(labels, units)", "The label is compared with the number of the example, where the number of the output unit belongs.", "Which index counts output units?", "backprop_loop.md#wrong-index"},
      {"labels.all-zero", 10, "Y = 0*onehot(labels, units)", "All targets are 0: no example has a right unit.", two_values, "cost.md#labels-raw"},
      {"labels.all-one", 10, "Y = ones(rows(labels), units)", "All targets are 1.", two_values, "cost.md#labels-raw"},
      {"labels.scaled", 10, "Y = spread(labels, units) / units", "The labels are divided by K and used as targets.", two_values, "cost.md#labels-raw"},
      {"labels.raw-in-place", 10, "Y = onehot(labels, units) .* spread(labels, units)", "The right unit's target holds the label's number and not 1.", two_values, "cost.md#labels-raw"},
      {"labels.first-example-for-all", 10, "Y = repeat_first_row(onehot(labels, units))", "The label of the first example is used for all examples.", "Which index says whose label it is?", "backprop_loop.md#wrong-index"},
      {"labels.next-example", 10, "Y = rotate_up(onehot(labels, units))", "Each example is given the label of the next one.", "Which index says whose label it is?", "backprop_loop.md#wrong-index"},
      {"labels.previous-example", 10, "Y = rotate_down(onehot(labels, units))", "Each example is given the label of the one before it.", "Which index says whose label it is?", "backprop_loop.md#wrong-index"},
      {"labels.kept-from-before", 10, "Y = running_sum(onehot(labels, units))", "The row of targets is not cleared between examples: the ones of earlier examples stay in it.", "How many ones should a row of targets hold?", "backprop_loop.md#wrong-index"},
      {"labels.first-unit-missing", 10, "Y = zero_first(onehot(labels, units))", "Label 1 never gets its target: the loop over the units starts too late.", which_unit, "cost.md#label-shift"},
      {"labels.last-unit-missing", 10, "Y = zero_last(onehot(labels, units))", "Label K never gets its target: the loop over the units ends too early.", which_unit, "cost.md#label-shift"},
  };
}

}  // namespace ex4::diagnosis
