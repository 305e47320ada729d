namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_add")]
[Network]
[Input(10)]
[Dense(5, Name = "First")]
[Dense(5, Name = "Second", From = "Input")]
[Add("First", "Second")]
public sealed partial class AddOf5 : INetworkVerbs;

[OnnxCase("test_mul_bcast")]
[Network]
[Input(10)]
[Dense(5, Name = "First")]
[Dense(5, Name = "Second", From = "Input")]
[Multiply("First", "Second")]
public sealed partial class MultiplyOf5 : INetworkVerbs;

[OnnxCase("test_concat_1d_axis_0", Axis = 0)]
[OnnxCase("test_concat_2d_axis_0", Axis = 0)]
[OnnxCase("test_concat_2d_axis_negative_1", Axis = -1)]
[OnnxCase("test_concat_3d_axis_0", Axis = 0)]
[OnnxCase("test_concat_3d_axis_2", Axis = 2)]
[OnnxCase("test_concat_3d_axis_negative_2", Axis = -2)]
[Network]
[Input(4)]
[Dense(2, Name = "First")]
[Dense(2, Name = "Second", From = "Input")]
[Concat("First", "Second")]
public sealed partial class ConcatOf2 : INetworkVerbs;

[OnnxCase("test_swiglu")]
[Network]
[Input(8)]
[Dense(4, Activation.Silu, Name = "First")]
[Dense(4, Name = "Second", From = "Input")]
[Multiply("First", "Second")]
public sealed partial class SwiGlu : INetworkVerbs;
