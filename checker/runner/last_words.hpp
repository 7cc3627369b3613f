// What the runner leaves behind when a signal ends it, and its answer to the question where it is
// (checker/wire/last_words.hpp). Learner code may put its own handlers in place of these: then there are no
// last words, and nothing else changes.
#pragma once

namespace ex4::runner {

/// Takes over the signals of crashes, which end the program as they would have without, and SIGURG, by which
/// the judge asks. Called once, from main(), before any learner code but its static initialisers.
void leave_last_words();

}  // namespace ex4::runner
