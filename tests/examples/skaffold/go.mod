// The version of Skaffold; skaffold.py compiles its module with the go.mod and go.sum in it.
module lab/skaffold

go 1.25.0

require github.com/GoogleContainerTools/skaffold/v2 v2.16.1
