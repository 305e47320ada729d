using NetGen;

namespace Embedded;

/// <summary>
/// The tank's inverse, learnt from what each power did: the heater's power for a temperature and for how much that is to change in a tick.
/// </summary>
[Network(MaxBatchSize = 16)]
[Input(2)]
[Dense(16, Activation.Tanh)]
[Dense(1)]
public sealed partial class HeaterNet;
