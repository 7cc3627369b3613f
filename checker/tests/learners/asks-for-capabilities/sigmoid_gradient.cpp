// expect: failed
// says: caps 0
// also: limits
// also: landlock
//
// Root or not, there is no capability left.
#include "exercises/sigmoid_gradient.hpp"

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  __user_cap_header_struct h{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct d[2] = {{1, 1, 1}, {1, 1, 1}};
  syscall(SYS_capget, &h, d);
  throw std::runtime_error("caps " +
                           std::to_string(d[0].effective | d[1].effective | d[0].permitted | d[1].permitted));
}

}  // namespace ex4
