namespace NetGen;

internal readonly struct Chosen : IOption
{
    public static bool IsChosen => true;
}
