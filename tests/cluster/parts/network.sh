# The network namespace: loopback, and a bridge that is the node's only interface.

in_ns() { $IN "$@"; }

network_exists() { [ -e "/var/run/netns/$NETNS" ] && $IN true 2>/dev/null; }

make_network() {
  network_exists && return
  ip netns del "$NETNS" 2>/dev/null || true
  rm -f "/var/run/netns/$NETNS"
  ip netns add "$NETNS"
  ip -n "$NETNS" link set lo up
  ip -n "$NETNS" link add node0 type bridge
  ip -n "$NETNS" addr add $NODE_IP/24 dev node0
  ip -n "$NETNS" link set node0 up
  # A bridge without a port has no carrier; this pair gives it one.
  ip -n "$NETNS" link add nodea type veth peer name nodeb
  ip -n "$NETNS" link set nodea master node0 up
  ip -n "$NETNS" link set nodeb up
  # The kubelet wants a default route.  Nobody is there; a name server outside refuses at once, so
  # that a look-up of an image's registry fails instead of timing out.
  ip -n "$NETNS" route add default via 10.99.0.254 dev node0
  in_ns iptables -A OUTPUT -p udp --dport 53 ! -d $NODE_IP -j REJECT
  in_ns sysctl -qw net.ipv4.ip_forward=1
  # Stands in for kube-proxy: this one ClusterIP is all that is needed.
  local chain
  for chain in OUTPUT PREROUTING; do
    in_ns iptables -t nat -A $chain -d $SERVICE_IP -p tcp --dport 443 \
      -j DNAT --to $NODE_IP:6443
  done
}
