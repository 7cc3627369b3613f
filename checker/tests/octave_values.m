% Prints checker/tests/octave_values.hpp: the numbers that oracle_test.cpp holds the oracle against. Our own few lines
% of matrix algebra, run once with GNU Octave; running the tests does not need Octave.
%
%   octave-cli --norc checker/tests/octave_values.m > checker/tests/octave_values.hpp
1;

function g = sigmoid(z)
  g = 1 ./ (1 + exp(-z));
end

function [J, G1, G2, a2, a3] = network(T1, T2, X, y, lambda)
  m = rows(X);
  K = rows(T2);
  Y = eye(K)(y, :);
  a1 = [ones(m, 1), X];
  z2 = a1 * T1';
  a2 = [ones(m, 1), sigmoid(z2)];
  a3 = sigmoid(a2 * T2');
  free1 = [zeros(rows(T1), 1), T1(:, 2:end)];
  free2 = [zeros(K, 1), T2(:, 2:end)];
  J = -sum(sum(Y .* log(a3) + (1 - Y) .* log(1 - a3))) / m + lambda / (2 * m) * (sumsq(free1(:)) + sumsq(free2(:)));
  d3 = a3 - Y;
  d2 = (d3 * T2(:, 2:end)) .* sigmoid(z2) .* (1 - sigmoid(z2));
  G1 = d2' * a1 / m + lambda / m * free1;
  G2 = d3' * a2 / m + lambda / m * free2;
end

function print_values(name, values)
  printf("inline constexpr double %s[] = {\n", name);
  for first = 1:4:numel(values)
    printf("    %s,\n", strjoin(arrayfun(@(v) sprintf("%.17g", v), values(first:min(first + 3, end))(:)', ...
                                         "UniformOutput", false), ", "));
  end
  printf("};\n\n");
end

function print_network(name, T1, T2, X, y, lambda)
  [J, G1, G2, a2, a3] = network(T1, T2, X, y, 0);
  print_values([name "_cost"], J);
  print_values([name "_outputs"], a3);
  print_values([name "_gradient"], [G1(:); G2(:)]);
  [J, G1, G2] = network(T1, T2, X, y, lambda);
  print_values([name "_regularized_cost"], J);
  print_values([name "_regularized_gradient"], [G1(:); G2(:)]);
end

printf("// Numbers made once with GNU Octave %s by octave_values.m, which says what each of them is.\n", version());
printf("// Generated: change the script, not this file.\n#pragma once\n\nnamespace ex4::octave {\n\n");

% The course's own case, lambda = 1.5.
T1 = sin(reshape(1:2:24, 4, 3));
T2 = cos(reshape(1:2:40, 4, 5));
X = reshape(sin(1:32), 16, 2) / 5;
print_network("course", T1, T2, X, 1 + mod(1:16, 4)', 1.5);

% The mentors' case, lambda = 4.
T1 = reshape((1:6) / 10, 2, 3);
T2 = reshape((7:18) / 10, 4, 3);
print_network("mentors", T1, T2, cos([1 2; 3 4; 5 6]), [4; 2; 3], 4);

% The network of the course's gradient check, lambda = 3.
T1 = reshape(sin(1:20), 5, 4) / 10;
T2 = reshape(sin(1:18), 3, 6) / 10;
X = reshape(sin(1:15), 5, 3) / 10;
print_network("check", T1, T2, X, 1 + mod(1:5, 3)', 3);

% A network of our own: m = 7, n = 3, h = 5, K = 6, large weights, label 6 in no example, lambda = 0.7.
T1 = 3 * sin(reshape(1:20, 5, 4) .^ 2);
T2 = 2 * cos(reshape(1:36, 6, 6) .^ 2);
X = 1.5 * sin(reshape(1:21, 7, 3) * 1.7);
print_network("large", T1, T2, X, [1; 5; 2; 4; 3; 3; 1], 0.7);

% Slopes of the sigmoid, and how far apart two vectors are.
z = [-30 -10 -3 -1 -0.5 0 0.5 1 3 10 30];
print_values("slope_at", z);
print_values("slope", sigmoid(z) .* sigmoid(-z));
a = sin(1:9)';
b = cos(1:9)';
print_values("relative_difference", norm(a - b) / norm(a + b));

% A picture of five 2×2 patches: rows = floor(sqrt(5)) = 2, columns = ceil(5 / 2) = 3, one cell is spare.
P = sin(reshape(1:20, 5, 4) * 2.3) .* [1; 10; 0.1; 3; 7];
image = -ones(1 + 2 * 3, 1 + 3 * 3);
for i = 1:5
  r = 2 + 3 * floor((i - 1) / 3);
  c = 2 + 3 * mod(i - 1, 3);
  image(r:r + 1, c:c + 1) = reshape(P(i, :), 2, 2) / max(abs(P(i, :)));
end
print_values("picture", image);
printf("}  // namespace ex4::octave\n");
