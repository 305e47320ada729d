namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_relu")]
[Network]
[Input(5)]
[Activation(Activation.Relu)]
public sealed partial class Relu : INetworkVerbs;

[OnnxCase("test_tanh")]
[Network]
[Input(5)]
[Activation(Activation.Tanh)]
public sealed partial class Tanh : INetworkVerbs;

[OnnxCase("test_exp")]
[Network]
[Input(60)]
[Activation(Activation.Exponential)]
public sealed partial class Exponential : INetworkVerbs;

[OnnxCase("test_sigmoid_example")]
[Network]
[Input(3)]
[Activation(Activation.Sigmoid)]
public sealed partial class SigmoidExample : INetworkVerbs;

[OnnxCase("test_softplus_example")]
[Network]
[Input(3)]
[Activation(Activation.Softplus)]
public sealed partial class SoftplusExample : INetworkVerbs;

[OnnxCase("test_softplus_expanded_ver18")]
[Network]
[Input(60)]
[Activation(Activation.Softplus)]
public sealed partial class SoftplusExpandedVer18 : INetworkVerbs;

[OnnxCase("test_softsign_example")]
[Network]
[Input(3)]
[Activation(Activation.Softsign)]
public sealed partial class SoftsignExample : INetworkVerbs;

[OnnxCase("test_softsign_expanded_ver18")]
[Network]
[Input(60)]
[Activation(Activation.Softsign)]
public sealed partial class SoftsignExpandedVer18 : INetworkVerbs;

[OnnxCase("test_selu_default")]
[Network]
[Input(5)]
[Activation(Activation.Selu)]
public sealed partial class SeluDefault : INetworkVerbs;

[OnnxCase("test_gelu_default_1")]
[Network]
[Input(3)]
[Activation(Activation.Gelu)]
public sealed partial class GeluDefault1 : INetworkVerbs;

[OnnxCase("test_gelu_default_2")]
[Network]
[Input(60)]
[Activation(Activation.Gelu)]
public sealed partial class GeluDefault2 : INetworkVerbs;

[OnnxCase("test_swish")]
[Network]
[Input(3)]
[Activation(Activation.Silu)]
public sealed partial class Silu : INetworkVerbs;
