namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_basic_conv_with_padding")]
[Network]
[Input(5, 5, 1)]
[Conv2D(1, 3, Padding = Padding.Same, UseBias = false)]
public sealed partial class ConvWithPadding : INetworkVerbs;

// Of an even number of padded places SAME_LOWER puts half on either side too.
[OnnxCase("test_conv_with_autopad_same")]
[Network]
[Input(5, 5, 1)]
[Conv2D(1, 3, Stride = 2, Padding = Padding.Same, UseBias = false)]
public sealed partial class ConvWithAutopadSame : INetworkVerbs;

[OnnxCase("test_conv_with_strides_no_padding")]
[Network]
[Input(7, 5, 1)]
[Conv2D(1, 3, Stride = 2, UseBias = false)]
public sealed partial class ConvWithStrides : INetworkVerbs;
