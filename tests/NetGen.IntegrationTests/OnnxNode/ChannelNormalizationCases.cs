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

[OnnxCase("test_batchnorm_example")]
[Network]
[Input(4, 5, 3)]
[BatchNorm]
public sealed partial class BatchNormExample : INetworkVerbs;

[OnnxCase("test_batchnorm_epsilon")]
[Network]
[Input(4, 5, 3)]
[BatchNorm(Epsilon = 0.01f)]
public sealed partial class BatchNormEpsilon : INetworkVerbs;
