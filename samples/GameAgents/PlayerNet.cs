using NetGen;

namespace GameAgents;

/// <summary>What the player would do: learned from what he does, in the background.</summary>
[Network]
[Input(4)]
[Dense(32, Activation.Tanh, Name = "Hidden")]
[Dense(2, Activation.Tanh, Name = "Push")]
public sealed partial class PlayerNet;
