namespace NetGen.IntegrationTests.Declarations;

/// <summary>Networks in types of every kind that can hold one.</summary>
public static partial class InClass
{
    [Network]
    [Input(3)]
    [Dense(2)]
    internal sealed partial class Net;
}

public partial struct InStruct
{
    [Network]
    [Input(3)]
    [Dense(2)]
    public sealed partial class Net;
}

public partial record InRecord(int Number)
{
    [Network]
    [Input(3)]
    [Dense(2)]
    public sealed partial class Net;
}

public partial record struct InRecordStruct
{
    [Network]
    [Input(3)]
    [Dense(2)]
    public sealed partial class Net;
}

public partial interface IHolder
{
    [Network]
    [Input(3)]
    [Dense(2)]
    sealed partial class Net;
}

public partial class Outer
{
    public partial class Middle
    {
        [Network]
        [Input(3)]
        [Dense(2)]
        public sealed partial class Net;
    }
}

public sealed partial class WithPrivate
{
    public static void Verify() => Usable.Verify<Net>();

    [Network]
    [Input(3)]
    [Dense(2)]
    private sealed partial class Net;
}
