# A place to do the exercise in, where ./ex4 has installed what it needs and built the checker:
#
#   docker build -t ex4 . && docker run -it ex4
#
# A container has no namespaces to give away, so learner code is boxed with Landlock and seccomp (./ex4 doctor).
FROM debian:13
COPY . /ex4
WORKDIR /ex4
RUN ./ex4 doctor
CMD ["bash"]
