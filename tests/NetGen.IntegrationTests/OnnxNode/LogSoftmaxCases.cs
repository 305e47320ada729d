namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_logsoftmax_example_1_expanded")]
[Network]
[Input(3)]
[Activation(Activation.Softmax)]
public sealed partial class LogSoftmaxExample : IClassifierVerbs;

[OnnxCase("test_logsoftmax_axis_0_expanded", Axis = 0)]
[Network]
[Input(3)]
[Activation(Activation.Softmax)]
public sealed partial class LogSoftmaxAxis0 : IClassifierVerbs;

[OnnxCase("test_logsoftmax_axis_1", Axis = 1)]
[OnnxCase("test_logsoftmax_large_number")]
[Network]
[Input(4)]
[Activation(Activation.Softmax)]
public sealed partial class LogSoftmaxAxis1 : IClassifierVerbs;

[OnnxCase("test_logsoftmax_default_axis")]
[Network]
[Input(5)]
[Activation(Activation.Softmax)]
public sealed partial class LogSoftmaxDefaultAxis : IClassifierVerbs;
