import { App } from 'cdk8s';
import { WindowsFleet } from './fleet';

const app = new App();

// KubeVirt installed by its own operator.
new WindowsFleet(app, 'lab', { namespace: 'windows', kubevirt: '1.8' });

// The same fleet where HyperConverged owns KubeVirt: its v1.15 ships KubeVirt v1.5.
new WindowsFleet(app, 'prod', { namespace: 'windows', hyperconverged: '1.15' });

app.synth();
