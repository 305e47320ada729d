namespace NetGen;

internal readonly struct NotChosen : IOption
{
    public static bool IsChosen => false;
}
