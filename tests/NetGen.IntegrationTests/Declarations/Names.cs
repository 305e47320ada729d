using NetGen;

// Networks without a namespace, and of one name in several namespaces of one file.
[Network]
[Input(3)]
[Dense(2)]
public sealed partial class GlobalNet;

[Network]
[Input(3)]
[Dense(2)]
public sealed partial class Twin;

namespace NetGen.IntegrationTests.Declarations.First
{
    [Network]
    [Input(3)]
    [Dense(2)]
    public sealed partial class Twin;
}

namespace NetGen.IntegrationTests.Declarations.Second
{
    [Network]
    [Input(4)]
    [Dense(3, Activation.Softmax)]
    internal partial class Twin;
}

namespace NetGen.IntegrationTests.Declarations.@event
{
    [Network]
    [Input(3)]
    [Dense(4, Name = "Übergang")]
    [Dense(2, Name = "Größe")]
    public sealed partial class @namespace;

    public partial class Größe
    {
        [Network]
        [Input(3)]
        [Dense(2, Key = "0.weight \"quoted\" \\ {braces}")]
        public sealed partial class 网络;
    }
}
