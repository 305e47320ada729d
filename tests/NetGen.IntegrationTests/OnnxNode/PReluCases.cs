namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_prelu_broadcast")]
[Network]
[Input(5)]
[PRelu(ForEachChannel = true)]
public sealed partial class PReluOf5 : INetworkVerbs;

[OnnxCase("test_prelu_example")]
[Network]
[Input(60)]
[PRelu(ForEachChannel = true)]
public sealed partial class PReluOfEachValue : INetworkVerbs;
