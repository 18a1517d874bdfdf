/** Services that select the pods of VMs. */

import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { filled } from './joined.js';
import { refuseLate } from './late.js';
import type { Resource } from './resource.js';

/** A Service of cdk8s-plus, as far as it is needed here. */
export interface ISelecting {
  /** Has the Service select pods with this label. */
  selectLabel(key: string, value: string): void;
}

/** The class `Service` of any cdk8s-plus. */
export type ServiceClass<S extends ISelecting, P> = new (scope: Construct, id: string, props?: P) => S;

/** A port of a Service. */
export interface ServicePortOptions {
  /**
   * Name of the port.
   * @default - none; a Service of several ports must name each
   */
  readonly name?: string;
  /** The port of the Service, 1 to 65535. */
  readonly port: number;
  /**
   * The port of the guest.
   * @default - that of the Service
   */
  readonly targetPort?: number;
  /**
   * The protocol of the port.
   * @default TCP
   */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}

/** A Service for those who do not use cdk8s-plus. */
export interface ExposeOptions {
  /** Ports of the Service. */
  readonly ports: readonly ServicePortOptions[];
  /**
   * How the Service is reached.
   * @default ClusterIP
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * Metadata of the Service.
   * @default - name made from the construct path; namespace of the VM
   */
  readonly metadata?: ApiObjectMetadata;
}

const DEFAULT_ID = 'Service';

/** The Service stands in the namespace of what it exposes. */
const metadataIn = ({ namespace }: Resource, metadata: ApiObjectMetadata | undefined): ApiObjectMetadata => ({
  ...(namespace === undefined ? {} : { namespace }),
  ...metadata,
});

/**
 * A Service below a VM or pool that selects its pods.
 * @param first The class `Service` of cdk8s-plus, or what a plain one is made of.
 * @param rest The props of that class; an id.
 * @throws Error when there is no label to select by.
 */
export function expose(
  from: Resource,
  labels: Readonly<Record<string, string>>,
  first: ServiceClass<ISelecting, object> | ExposeOptions,
  rest: readonly unknown[],
): ISelecting | ApiObject {
  if (Object.keys(labels).length === 0)
    throw new Error(`${from.node.path}: no label selects its pods; give it a name of at most 63 characters, or labels`);
  refuseLate('service', typeof first === 'function' ? rest[0] : first, `${from.node.path}: exposeViaService`);
  if (typeof first !== 'function') return plainService(from, labels, first, rest[0] as string | undefined);
  const [props, id = DEFAULT_ID] = rest as [{ metadata?: ApiObjectMetadata }, string?];
  const service = new first(from, id, { ...props, metadata: metadataIn(from, props.metadata) });
  for (const [key, value] of Object.entries(labels)) service.selectLabel(key, value);
  return service;
}

function plainService(
  from: Resource,
  selector: Readonly<Record<string, string>>,
  { ports, type, metadata }: ExposeOptions,
  id = DEFAULT_ID,
): ApiObject {
  const spec = filled({ type, ports: ports.map((port) => filled({ ...port })), selector });
  return new ApiObject(from, id, { apiVersion: 'v1', kind: 'Service', metadata: metadataIn(from, metadata), spec });
}
