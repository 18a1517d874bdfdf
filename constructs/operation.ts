/** Objects that have KubeVirt do something with another object: they stand in its namespace and are made after it. */

import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { pathIn, refuseLate } from './late.js';
import { type INamed, type ManifestOptions, nameOf, Resource, type ResourceProps } from './resource.js';

/** What is worked on: a construct of this library or of cdk8s-plus, or the name and namespace of what exists. */
export interface ISubject extends INamed {
  /** Its namespace. */
  readonly namespace?: string | undefined;
  /** Where constructs of cdk8s-plus have the namespace. */
  readonly metadata?: { readonly namespace?: string | undefined };
}

/** What Go's time.ParseDuration takes, without a sign. */
const GO_DURATION = /^(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

/**
 * A span of time as Go writes it: `1h30m0s`; a string is taken as it is.
 * @throws Error when Go does not read the string, as `2 hours` or `1d`.
 */
export function durationText(duration: Duration | string): string {
  if (typeof duration === 'string') {
    if (GO_DURATION.test(duration)) return duration;
    throw new Error(`${JSON.stringify(duration)} is no duration, as 1h30m or Duration.minutes(90)`);
  }
  const seconds = duration.toSeconds();
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours > 0 ? `${hours}h` : '', seconds >= 60 ? `${minutes}m` : '', `${seconds % 60}s`].join('');
}

const namespaceOf = ({ namespace, metadata }: ISubject): string | undefined => namespace ?? metadata?.namespace;

/** Props completed with what the object worked on decides: namespace and cluster. */
function within(subject: ISubject, props: ResourceProps): ResourceProps {
  const namespace = namespaceOf(subject);
  const cluster = props.cluster ?? (subject instanceof Resource ? subject.cluster : undefined);
  return {
    ...props,
    ...(cluster === undefined ? {} : { cluster }),
    ...(namespace === undefined ? {} : { metadata: { namespace, ...props.metadata } }),
  };
}

export abstract class Operation extends Resource {
  /** @throws Error when a namespace is asked for that is not that of the subject. */
  constructor(scope: Construct, id: string, props: ResourceProps, subject: ISubject, options: ManifestOptions) {
    refuseLate(options.kind, props, pathIn(scope, id));
    super(scope, id, within(subject, props), options);
    // It may stand below its subject, so it depends on the object alone rather than on all that stands there.
    nameOf(this, subject instanceof Resource ? subject.apiObject : subject);
    const namespace = namespaceOf(subject);
    if (namespace !== undefined && this.namespace !== namespace)
      throw new Error(
        `${this.node.path}: a ${this.kind} stands in the namespace of "${subject.name}", "${namespace}", not in "${this.namespace}"`,
      );
  }
}
