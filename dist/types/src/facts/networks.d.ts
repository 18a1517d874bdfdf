/**
 * How an interface may be bound to the network that it is on, of the bindings that KubeVirt has of itself.
 * Source: kubevirt/kubevirt pkg/network/admitter: masquerade is for the pod network only, and SR-IOV for Multus only.
 */
export declare const BINDINGS: {
    readonly pod: readonly ["masquerade", "bridge"];
    readonly multus: readonly ["bridge", "sriov"];
};
/**
 * What KubeVirt can bind the interface by that it gives a VMI on the pod network where that has neither interfaces nor networks;
 * the first is taken where the KubeVirt object names none. Slirp, which v1.3 ended, is not among them: it had to be allowed as well.
 * Source: kubevirt/kubevirt pkg/network/vmispec func SetDefaultNetworkInterface; before v1.3 pkg/virt-config func
 * SetVMISpecDefaultNetworkInterface.
 */
export declare const DEFAULT_INTERFACES: readonly ["bridge", "masquerade"];
