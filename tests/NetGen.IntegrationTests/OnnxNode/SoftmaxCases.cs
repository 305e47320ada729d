namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_softmax_example")]
[Network]
[Input(3)]
[Activation(Activation.Softmax)]
public sealed partial class SoftmaxExample : INetworkVerbs;

[OnnxCase("test_softmax_large_number_expanded")]
[Network]
[Input(4)]
[Activation(Activation.Softmax)]
public sealed partial class SoftmaxLargeNumber : INetworkVerbs;

[OnnxCase("test_softmax_axis_0", Axis = 0)]
[Network]
[Input(3)]
[Activation(Activation.Softmax)]
public sealed partial class SoftmaxAxis0 : INetworkVerbs;

[OnnxCase("test_softmax_axis_1_expanded", Axis = 1)]
[Network]
[Input(4)]
[Activation(Activation.Softmax)]
public sealed partial class SoftmaxAxis1 : INetworkVerbs;

[OnnxCase("test_softmax_axis_2", Axis = 2)]
[Network]
[Input(5)]
[Activation(Activation.Softmax)]
public sealed partial class SoftmaxAxis2 : INetworkVerbs;
