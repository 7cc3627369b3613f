// expect: passed
// says: All 9 checks passed
// also: limits
//
// Tries to talk to the world. Any success makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>
#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  for (const int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK})
    for (const int type : {SOCK_STREAM, SOCK_DGRAM, SOCK_RAW}) reached += ::socket(family, type, 0) >= 0;
  int both[2];
  reached += ::socketpair(AF_UNIX, SOCK_STREAM, 0, both) == 0;
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
