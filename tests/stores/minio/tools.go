//go:build tools

// Package minio pins the S3 server of the tests.
package minio

import _ "github.com/minio/minio"
