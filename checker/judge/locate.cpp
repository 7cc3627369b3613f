// See locate.hpp.
#include "checker/judge/locate.hpp"

#include <algorithm>
#include <map>

namespace ex4::judge {

void locate(const lines::Finder& finder, std::vector<Observation>& log) {
  std::map<lines::Frames, verdict::Place> known;  // many calls throw on one stack
  for (const Observation& seen : log)
    if (!seen.outcome.frames.empty()) known[seen.outcome.frames];
  std::vector<lines::Frames> stacks;
  for (const auto& [frames, place] : known) stacks.push_back(frames);
  const std::vector<verdict::Place> places = lines::find_lines(finder, stacks);
  for (std::size_t i = 0; i < stacks.size(); ++i) known[stacks[i]] = places[i];
  for (Observation& seen : log)
    if (!seen.outcome.stacks.empty())
      seen.outcome.place = lines::hung_at(finder, seen.outcome.stacks);
    else if (const auto found = known.find(seen.outcome.frames); found != known.end())
      seen.outcome.place = found->second;
}

verdict::Place place_of(const std::string& check, const std::vector<Observation>& log) {
  const auto failed = std::find_if(log.begin(), log.end(), [&](const Observation& seen) {
    return seen.check == check && !seen.agreed && seen.outcome.ending != Ending::skipped;
  });
  return failed == log.end() ? verdict::Place{} : failed->outcome.place;
}

}  // namespace ex4::judge
