// expect: compile_error
// says: defines already
//
// Defines the function with which the runner answers.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

namespace wire {
struct Message;
}
namespace runner {
void send(const wire::Message&) {}
}  // namespace runner

arma::mat sigmoid_gradient(const arma::mat& z) { return z; }

}  // namespace ex4
