/** Whether a guest's TPM and UEFI variables outlive its power-off. */

/** `persistent`: the VM keeps state, so it cannot be cloned; `stateless`: it keeps none. */
export type StateKind = 'persistent' | 'stateless';

/** A TPM that keeps what is sealed in it, one that forgets it at every power-off, or no TPM whatever a preference says. */
export type TpmState = 'persistent' | 'volatile' | 'none';

/** UEFI variables that are kept, or made anew at every start. */
export type EfiState = 'persistent' | 'volatile';

/** What of a guest's state is kept. */
export interface StateOptions {
  /**
   * The TPM of the guest.
   * @default - that of the preference, else none
   */
  readonly tpm?: TpmState;
  /**
   * Boot by UEFI, and what becomes of its variables.
   * @default - the boot loader of the preference, else BIOS
   */
  readonly efi?: EfiState;
}

/**
 * The state of a VM that BitLocker, Secure Boot and the like depend on.
 * @see https://kubevirt.io/user-guide/compute/persistent_tpm_and_uefi_state/
 * @example
 * // BitLocker seals its key in the TPM, which is kept as the UEFI variables are.
 * new VirtualMachine(chart, 'desktop', { state: State.persistent() });
 * // UEFI without a TPM, and nothing is kept.
 * new VirtualMachine(chart, 'runner', { state: State.of({ efi: 'volatile' }), secureBoot: false });
 */
export class State<K extends StateKind = StateKind> {
  /** A TPM and UEFI variables that are kept: what Windows with BitLocker needs. */
  static persistent(): State<'persistent'> {
    return new State('persistent', { tpm: 'persistent', efi: 'persistent' });
  }

  /** A TPM that is kept; the boot loader is left to the preference. */
  static persistentTpm(): State<'persistent'> {
    return new State('persistent', { tpm: 'persistent' });
  }

  /** Boot by UEFI with variables that are kept; the TPM is left to the preference. */
  static persistentEfi(): State<'persistent'> {
    return new State('persistent', { efi: 'persistent' });
  }

  /** A TPM and UEFI variables that are gone at every power-off: for guests that seal nothing. */
  static volatile(): State<'stateless'> {
    return new State('stateless', { tpm: 'volatile', efi: 'volatile' });
  }

  /** No TPM, also where a preference would give one; UEFI variables are left to the preference, which may keep them. */
  static none(): State<'stateless'> {
    return new State('stateless', { tpm: 'none' });
  }

  /** Any other combination. */
  static of(options: StateOptions): State {
    const kept = options.tpm === 'persistent' || options.efi === 'persistent';
    return new State(kept ? 'persistent' : 'stateless', options);
  }

  private constructor(
    /** Whether anything is kept. */
    readonly kind: K,
    /** What was asked for. */
    readonly options: StateOptions,
  ) {}
}
