//go:build tools

// Package versitygw pins the second S3 server of tests/bench/upload.
package versitygw

import _ "github.com/versity/versitygw/cmd/versitygw"
