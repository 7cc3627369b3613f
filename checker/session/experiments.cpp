// Which calls are made again, and how; see experiments.hpp.
#include "checker/session/experiments.hpp"
#include "checker/session/session.hpp"

#include <algorithm>
#include <cmath>

namespace ex4::judge {
namespace {

constexpr std::size_t most_alone = 3, most_alone_of_state = 12;  // calls of one function
constexpr std::size_t changed_calls = 2;  // for each function, on which every argument is changed
constexpr arma::uword small_entries = 3000;
constexpr double seconds =
    1;  // for one call; those of the log were ten times as quick, or are not made again

arma::uword entries(const Observation& seen) {
  arma::uword count = 0;
  for (const wire::Field& field : seen.call.arguments.fields()) count += field.value.n_elem;
  return count;
}

bool can_be_made_again(const Observation& seen) {
  return seen.outcome.ending == Ending::returned && seen.outcome.evaluations.empty() &&
         seen.outcome.minimizations.empty() && entries(seen) <= small_entries &&
         seen.outcome.cpu_seconds < seconds / 10;
}

Outcome alone(const Settings& settings, const wire::Call& call, Memory memory) {
  Session session(settings.box, settings.runner);
  CallOptions options;
  options.cpu_seconds = seconds;
  options.memory = memory;
  Outcome outcome = session.call(call, options);
  session.finish();
  return outcome;
}

bool same_bits(const wire::Record& a, const wire::Record& b) {
  return a.fields().size() == b.fields().size() &&
         std::equal(a.fields().begin(), a.fields().end(), b.fields().begin(),
                    [](const wire::Field& x, const wire::Field& y) {
                      return x.name == y.name && arma::size(x.value) == arma::size(y.value) &&
                             std::equal(x.value.begin(), x.value.end(), y.value.begin(),
                                        [](double s, double t) {
                                          return s == t || (std::isnan(s) && std::isnan(t));
                                        });
                    });
}

bool same_end(const Outcome& a, const Outcome& b) {
  return a.ending == b.ending && same_bits(a.value, b.value);
}

Retrial retried(const Settings& settings, const std::vector<Observation>& log, std::size_t place) {
  Retrial retrial{place,
                  alone(settings, log[place].call, Memory::zeros),
                  alone(settings, log[place].call, Memory::pattern),
                  {}};
  if (!same_end(retrial.zeros, retrial.pattern))
    retrial.repeat = alone(settings, log[place].call, Memory::zeros);
  return retrial;
}

/// Places of the wrong answers of one function: smallest and last by turns, so that the calls differ in what
/// came before them.
std::vector<std::size_t> worth_trying(const std::vector<Observation>& log, const std::string& function) {
  std::vector<std::size_t> by_size, places;
  for (std::size_t i = 0; i < log.size(); ++i)
    if (log[i].call.function == function && !log[i].agreed && can_be_made_again(log[i])) by_size.push_back(i);
  std::vector<std::size_t> by_time(by_size.rbegin(), by_size.rend());
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](std::size_t a, std::size_t b) { return entries(log[a]) < entries(log[b]); });
  const auto put = [&](std::size_t place) {
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
  };
  for (std::size_t i = 0; i < by_size.size(); ++i) put(by_time[i]), put(by_size[i]);
  return places;
}

bool shows_state(const Retrial& retrial, const Observation& seen) {
  return retrial.repeat.has_value() || !same_end(retrial.zeros, seen.outcome);
}

/// One call that does not come back is enough.
bool waited(const Retrial& retrial) {
  return retrial.zeros.ending == Ending::timed_out || retrial.pattern.ending == Ending::timed_out;
}

void try_alone(const Settings& settings, const std::vector<Observation>& log, const std::string& function,
               Experiments& all) {
  std::size_t most = most_alone, made = 0;
  for (const std::size_t place : worth_trying(log, function)) {
    if (made++ >= most) return;
    all.alone.push_back(retried(settings, log, place));
    if (waited(all.alone.back())) return;
    if (shows_state(all.alone.back(), log[place])) most = most_alone_of_state;
  }
}

/// The arguments whose change changed nothing, in one process: base call, changed calls, base call again.
std::vector<std::string> ignored_in(const Settings& settings, const wire::Call& call) {
  Session session(settings.box, settings.runner);
  const CallOptions options{.cpu_seconds = seconds};
  const Outcome base = session.call(call, options);
  std::vector<std::string> names;
  if (base.ending != Ending::returned) return names;
  for (const wire::Field& field : call.arguments.fields()) {
    const std::optional<wire::Call> changed = with_changed(call, field.name);
    if (changed && same_end(session.call(*changed, options), base)) names.push_back(field.name);
  }
  const bool steady = same_end(session.call(call, options), base);
  session.finish();
  return steady ? names : std::vector<std::string>();
}

void try_arguments(const Settings& settings, const std::vector<Observation>& log, const std::string& function,
                   Experiments& all) {
  std::vector<std::string> in_all;
  std::size_t tried = 0;
  for (const std::size_t place : worth_trying(log, function)) {
    const std::vector<std::string> names = ignored_in(settings, log[place].call);
    if (tried == 0) in_all = names;
    std::erase_if(in_all, [&](const std::string& name) {
      return std::find(names.begin(), names.end(), name) == names.end();
    });
    if (++tried == changed_calls || in_all.empty()) break;
  }
  if (tried < changed_calls) return;
  for (const std::string& name : in_all) all.ignored.push_back({function, name});
}

}  // namespace

std::optional<wire::Call> with_changed(const wire::Call& call, const std::string& argument) {
  wire::Call changed{call.function, {}, call.seed};
  const wire::Record& in = call.arguments;
  for (const wire::Field& field : in.fields()) {
    arma::mat value = field.value;
    if (field.name == argument) {
      const bool count = field.name == "K" || field.name == "fan_in" || field.name == "fan_out";
      if (value.is_empty() || (in.has("params") && value.n_elem == 1))
        return std::nullopt;  // sizes of the others
      if (field.name == "y" || field.name == "predicted") {
        const double labels = in.has("theta2") ? double(in["theta2"].n_rows)
                              : in.has("K")    ? in.number("K")
                                               : 10;
        value.transform([&](double label) { return label >= labels ? 1 : label + 1; });
      } else if (count) {
        value += 1;
      } else {
        // By more than a whole number, so that what is cut or rounded changes too.
        for (arma::uword i = 0; i < value.n_elem; ++i) value(i) += 2.5 + 0.03 * double(i % 7);
      }
    }
    changed.arguments.add(field.name, std::move(value));
  }
  return changed;
}

Experiments experiment(const Settings& settings, const std::vector<Observation>& log) {
  Experiments all;
  for (const std::string& function : settings.part.functions) {
    const std::size_t before = all.alone.size();
    try_alone(settings, log, function, all);
    const bool state = std::any_of(all.alone.begin() + static_cast<std::ptrdiff_t>(before), all.alone.end(),
                                   [&](const Retrial& r) { return shows_state(r, log[r.place]); });
    if (!all.alone.empty() && waited(all.alone.back())) return all;
    if (!state) try_arguments(settings, log, function, all);
  }
  return all;
}

}  // namespace ex4::judge
