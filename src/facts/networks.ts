/**
 * How an interface may be bound to the network that it is on, of the bindings that KubeVirt has of itself.
 * Source: kubevirt/kubevirt pkg/network/admitter: masquerade is for the pod network only, and SR-IOV for Multus only.
 */
export const BINDINGS = {
  pod: ['masquerade', 'bridge'],
  multus: ['bridge', 'sriov'],
} as const;
