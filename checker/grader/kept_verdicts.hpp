// Verdicts kept in .ex4: by content, so that what has not changed is not judged again, and the last of each part for the
// status page. What has been changed by other hands, or was cut short, is not believed.
#pragma once

#include <optional>

#include "checker/grader/context.hpp"
#include "checker/parts/parts.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::cli {

/// The verdict kept under a key; nothing when there is none, or none that is whole, sound and this part's.
std::optional<verdict::Part> kept_verdict(const Context& context, const Part& part, const std::string& key);
/// Throws GraderError when it cannot be written.
void keep_verdict(const Context& context, const verdict::Part& verdict, const std::string& key);

/// Is it about this part, with this part's points, and do they agree with its status and checks?
bool is_own_record(const verdict::Part& verdict, const Part& part);

/// The verdict last seen for each part of the learner's own folder (status page); parts never graded are left
/// out.
verdict::Verdict remembered(const Context& context);

/// Removes what processes that are gone left behind.
void sweep_state(const Context& context);

}  // namespace ex4::cli
