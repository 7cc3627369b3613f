// Access to named matrices; see record.hpp.
#include "checker/wire/record.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace ex4::wire {

Record& Record::add(std::string name, arma::mat value) {
  fields_.push_back({std::move(name), std::move(value)});
  return *this;
}

Record& Record::add(std::string name, double value) {
  arma::mat scalar(1, 1);
  scalar(0, 0) = value;
  return add(std::move(name), std::move(scalar));
}

Record& Record::add(std::string name, const arma::uvec& labels) {
  return add(std::move(name), arma::conv_to<arma::mat>::from(labels));
}

bool Record::has(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const Field& f) { return f.name == name; });
}

const arma::mat& Record::operator[](std::string_view name) const {
  for (const Field& field : fields_)
    if (field.name == name) return field.value;
  throw std::out_of_range("no field \"" + std::string(name) + "\"");
}

double Record::number(std::string_view name) const {
  const arma::mat& value = (*this)[name];
  if (value.n_elem != 1) throw std::out_of_range("field \"" + std::string(name) + "\" is not a number");
  return value(0, 0);
}

arma::uword Record::count(std::string_view name) const { return static_cast<arma::uword>(number(name)); }

arma::uvec Record::labels(std::string_view name) const {
  return arma::conv_to<arma::uvec>::from((*this)[name].as_col());
}

}  // namespace ex4::wire
