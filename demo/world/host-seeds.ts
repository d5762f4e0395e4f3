import type { Seed } from '../data/store'
import { otherProject, owned } from './seed'

const gigabyte = 1073741824

function info(cpuCount: number, memory: number, served: number | bigint) {
  return {
    type: 'hostInfo',
    cpuCount,
    loadAverage: [0.42, 0.5, 0.61],
    memoryTotal: memory * gigabyte,
    memoryServed: served,
    diskInfo: {
      '/dev/sda1': {
        type: 'diskInfo',
        capacity: 80 * gigabyte,
        used: 31 * gigabyte,
        percentage: 38.75,
      },
      '/dev/sdb1': {
        type: 'diskInfo',
        capacity: 500 * gigabyte,
        used: 8 * gigabyte,
        percentage: 1.6,
      },
    },
    osVersion: 'Ubuntu 24.04.1 LTS',
    engineVersion: '26.1.4',
    kernelFlags: { cgroup: 2, swap: false, modules: ['overlay', 'br_netfilter'] },
  }
}

const address = (hostId: string, n: number) => ({
  ...{ name: `10.20.0.${n}`, address: `10.20.0.${n}`, hostId, networkId: '1n1' },
})

/** Hosts, the machines and networks behind them. */
export const hostSeeds: readonly Seed[] = [
  owned('host', '1h1', 7000, {
    ...{
      name: 'amber',
      hostname: 'amber.example.org',
      agentState: 'active',
      physicalHostId: '1ph1',
    },
    labels: { zone: 'north', 'io.rancher.host.engine': '26.1', disk: 'ssd' },
    // Beyond 2^53: a client that reads it as a double shows 9007199254740992.
    info: info(8, 32, 9007199254740993n),
    computeTotal: 1000000,
    publicEndpoints: [
      {
        type: 'publicEndpoint',
        ipAddress: '10.20.0.11',
        port: 443,
        hostId: '1h1',
        instanceId: '1i1',
      },
    ],
  }),
  owned('host', '1h2', 6900, {
    ...{
      name: 'birch',
      hostname: 'birch.example.org',
      agentState: 'active',
      physicalHostId: '1ph2',
    },
    labels: { zone: 'north', disk: 'ssd' },
    info: info(8, 32, 18014398509481985n),
    computeTotal: 1000000,
  }),
  owned('host', '1h3', 6000, {
    ...{
      name: 'cedar',
      hostname: 'cedar.example.org',
      state: 'inactive',
      agentState: 'disconnected',
    },
    description: 'Being moved to another rack',
    labels: { zone: 'south' },
    info: info(4, 16, 72057594037),
    physicalHostId: '1ph3',
  }),
  owned('host', '1h4', 3900, {
    ...{ accountId: otherProject, name: 'dogwood', hostname: 'dogwood.example.org' },
    ...{ agentState: 'active', labels: { zone: 'east' }, info: info(2, 8, 1234567) },
  }),
  owned('machine', '1ph1', 7010, {
    name: 'amber',
    driver: 'digitalocean',
    engineVersion: '26.1.4',
  }),
  owned('machine', '1ph2', 6910, {
    name: 'birch',
    driver: 'digitalocean',
    engineVersion: '26.1.4',
  }),
  owned('machine', '1ph3', 6010, { name: 'cedar', driver: 'amazonec2', engineVersion: '25.0.5' }),
  owned('machine', '1ph4', 30, {
    ...{ name: 'elm', driver: 'amazonec2', state: 'error', transitioning: 'error' },
    transitioningMessage: 'The provider has no room for elm',
  }),
  owned('machine', '1ph5', 1, {
    ...{ name: 'fir', driver: 'digitalocean', state: 'bootstrapping', transitioning: 'yes' },
    ...{ transitioningMessage: 'Waiting for the engine to answer', transitioningProgress: 40 },
  }),
  owned('network', '1n1', 7900, {
    ...{ name: 'managed', kind: 'vxlan', domain: 'example.internal', dns: ['169.254.169.250'] },
    subnets: [
      {
        ...{ type: 'subnet', networkAddress: '10.42.0.0', cidrSize: 16, gateway: '10.42.0.1' },
        ...{ startAddress: '10.42.0.2', endAddress: '10.42.255.250' },
      },
    ],
    metadata: { mtu: 1450, encrypted: true, peers: [{ zone: 'north' }, { zone: 'south' }] },
    reservations: { dns: ['10.42.0.2'], monitoring: ['10.42.0.3', '10.42.0.4'] },
  }),
  owned('network', '1n2', 7900, { name: 'host', kind: 'dockerHost' }),
  owned('network', '1n3', 3900, { accountId: otherProject, name: 'managed', kind: 'vxlan' }),
  owned('ipAddress', '1ip1', 7000, address('1h1', 11)),
  owned('ipAddress', '1ip2', 6900, address('1h2', 12)),
  owned('ipAddress', '1ip3', 6000, { ...address('1h3', 13), state: 'inactive' }),
]
