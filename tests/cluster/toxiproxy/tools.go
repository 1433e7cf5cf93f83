//go:build tools
package labtoxiproxy
import _ "github.com/Shopify/toxiproxy/v2/cmd/server"
