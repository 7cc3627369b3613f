#error "this file is not read"
