namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_elu")]
[Network]
[Input(60)]
[Elu(2f)]
public sealed partial class Elu2 : INetworkVerbs;

[OnnxCase("test_elu_default_expanded_ver18")]
[Network]
[Input(5)]
[Elu]
public sealed partial class EluDefault : INetworkVerbs;

[OnnxCase("test_elu_example_expanded_ver18")]
[Network]
[Input(3)]
[Elu(2f)]
public sealed partial class EluExample : INetworkVerbs;

[OnnxCase("test_leakyrelu_default")]
[Network]
[Input(60)]
[LeakyRelu]
public sealed partial class LeakyReluDefault : INetworkVerbs;

[OnnxCase("test_leakyrelu_example")]
[Network]
[Input(3)]
[LeakyRelu(0.1f)]
public sealed partial class LeakyReluExample : INetworkVerbs;

[OnnxCase("test_leakyrelu_expanded")]
[Network]
[Input(5)]
[LeakyRelu(0.1f)]
public sealed partial class LeakyReluOneTenth : INetworkVerbs;
