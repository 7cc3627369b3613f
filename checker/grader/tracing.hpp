// Starting ex4_trace: the first wrong line of a part, after the verdict. Where it gives nothing, nothing is
// lost.
#pragma once

#include "checker/grader/grader.hpp"
#include "checker/trace/explanation.hpp"

namespace ex4::cli {

/// Is the trace possible here? It needs clang.
bool can_trace(const Context& context);

/// Explanations of the calls in `failing` (ex4_judge --failing), one a function. Empty when ex4_trace gave
/// none; `problem` then says why.
std::vector<trace::Explanation> traced(const Context& context, const box::Box& box, const std::string& stem,
                                       const std::filesystem::path& source,
                                       const std::filesystem::path& failing, std::string* problem = nullptr);

/// Those to show as entries of the verdict: the first that found a line, and the second mistake behind it where one was
/// seen. Never certain of a cause.
std::vector<verdict::Mistake> as_mistakes(const std::string& stem,
                                          const std::vector<trace::Explanation>& explanations);

/// The learner's line with a mark under the expression: two lines, without the file's own indentation.
std::string quoted_with_mark(const trace::Explanation& explanation);

}  // namespace ex4::cli
