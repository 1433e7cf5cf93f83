//go:build tools
package labaws
import _ "sigs.k8s.io/aws-iam-authenticator/cmd/aws-iam-authenticator"
