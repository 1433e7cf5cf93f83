// The version of Argo Workflows; `cluster build-argo` compiles a copy of its module, with the go.mod and go.sum in it.
module lab/argo-workflows

go 1.25.0

require github.com/argoproj/argo-workflows/v3 v3.7.3
