// Vectorised backpropagation in Eigen, with its own matrix product. The conversation is that of serve.py.
#include <Eigen/Dense>
#include <chrono>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

using Matrix = Eigen::MatrixXd;

static Matrix matrix(const std::string& file, Eigen::Index columns) {
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  Matrix result(static_cast<Eigen::Index>(in.tellg()) / 8 / columns, columns);
  in.seekg(0).read(reinterpret_cast<char*>(result.data()), result.size() * 8);
  return result;
}

static Matrix sigmoid(const Matrix& z) { return (1 + (-z.array()).exp()).inverse(); }

static Eigen::VectorXd gradient(const Matrix& t1, const Matrix& t2, const Matrix& X, const Matrix& y) {
  const Eigen::Index m = X.rows(), h = t1.rows(), K = t2.rows();
  Matrix Y = Matrix::Zero(m, K), A1(m, X.cols() + 1), A2(m, h + 1);
  for (Eigen::Index i = 0; i < m; ++i) Y(i, static_cast<Eigen::Index>(y(i)) - 1) = 1;
  A1 << Eigen::VectorXd::Ones(m), X;
  const Matrix a2 = sigmoid(A1 * t1.transpose());
  A2 << Eigen::VectorXd::Ones(m), a2;
  const Matrix delta3 = sigmoid(A2 * t2.transpose()) - Y;
  const Matrix delta2 = (delta3 * t2.rightCols(h)).array() * a2.array() * (1 - a2.array());
  const Matrix g1 = delta2.transpose() * A1 / static_cast<double>(m);
  const Matrix g2 = delta3.transpose() * A2 / static_cast<double>(m);
  Eigen::VectorXd both(g1.size() + g2.size());
  both << g1.reshaped(), g2.reshaped();
  return both;
}

int main(int, char** words) {
  const std::string folder = words[1], name = words[2];
  const Matrix X = matrix(folder + "/X.bin", 400), y = matrix(folder + "/y.bin", 1);
  const Matrix t1 = matrix(folder + "/theta1.bin", 401), t2 = matrix(folder + "/theta2.bin", 26);
  std::cout << "ready" << std::endl;
  for (std::string word; std::cin >> word;) {
    if (word == "answer") {
      const Eigen::VectorXd answer = gradient(t1, t2, X, y);
      std::ofstream(folder + "/" + name + ".bin", std::ios::binary)
          .write(reinterpret_cast<const char*>(answer.data()), answer.size() * 8);
      std::cout << "answered" << std::endl;
    } else {
      int n = 0;
      std::cin >> n;
      double kept = 0;
      const auto begin = std::chrono::steady_clock::now();
      for (int i = 0; i < n; ++i) kept += gradient(t1, t2, X, y)(0);
      const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
      std::cout << (kept == 0.123 ? 0 : taken.count() / n) << std::endl;
    }
  }
}
