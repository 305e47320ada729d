namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_group_normalization_example_expanded")]
[Network]
[Input(2, 2, 4)]
[GroupNorm(2)]
public sealed partial class GroupNormExample : INetworkVerbs;

[OnnxCase("test_group_normalization_epsilon_expanded")]
[Network]
[Input(2, 2, 4)]
[GroupNorm(2, Epsilon = 0.01f)]
public sealed partial class GroupNormEpsilon : INetworkVerbs;
