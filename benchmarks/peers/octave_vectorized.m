% Vectorised backpropagation in GNU Octave. The conversation is that of serve.py.
1;
arguments = argv(); folder = arguments{1}; name = arguments{2};
function A = matrix(folder, file, columns)
  f = fopen([folder "/" file ".bin"]); A = reshape(fread(f, Inf, "double"), [], columns); fclose(f);
end
function g = gradient_of(t1, t2, X, y)
  m = rows(X); I = eye(10); Y = I(y, :);
  A1 = [ones(m, 1) X];
  a2 = 1 ./ (1 + exp(-A1 * t1')); A2 = [ones(m, 1) a2];
  delta3 = 1 ./ (1 + exp(-A2 * t2')) - Y;
  delta2 = (delta3 * t2(:, 2:end)) .* a2 .* (1 - a2);
  g = [(delta2' * A1 / m)(:); (delta3' * A2 / m)(:)];
end
X = matrix(folder, "X", 400); y = matrix(folder, "y", 1);
t1 = matrix(folder, "theta1", 401); t2 = matrix(folder, "theta2", 26);
puts("ready\n"); fflush(stdout);
while ischar(line = fgetl(stdin))
  if isempty(line), continue; end
  if strncmp(line, "answer", 6)
    f = fopen([folder "/" name ".bin"], "w"); fwrite(f, gradient_of(t1, t2, X, y), "double"); fclose(f);
    puts("answered\n");
  else
    n = str2double(line(6:end)); begin = tic;
    for i = 1:n, gradient_of(t1, t2, X, y); end
    printf("%.9g\n", toc(begin) / n);
  end
  fflush(stdout);
end
